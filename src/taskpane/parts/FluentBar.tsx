// Fluent's progress bar, as a part that is loaded by itself.
export { ProgressBar as default } from "@fluentui/react-components";
