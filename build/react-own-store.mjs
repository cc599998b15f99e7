// Stands in for use-sync-external-store/shim in builds (webpack.config.js), which is for Reacts that have none of their own.
export { useSyncExternalStore } from "react";
