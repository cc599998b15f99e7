// A theme in a file of its own, so that the pane loads only the one it shows: the dark one.
export { webDarkTheme as theme } from "@fluentui/react-components";
