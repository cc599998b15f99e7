// A theme in a file of its own, so that the pane loads only the one it shows: the one for forced colours.
export { teamsHighContrastTheme as theme } from "@fluentui/react-components";
