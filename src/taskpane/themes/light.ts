// A theme in a file of its own, so that the pane loads only the one it shows: the light one, in Office's default look.
export { webLightTheme as theme } from "@fluentui/react-components";
