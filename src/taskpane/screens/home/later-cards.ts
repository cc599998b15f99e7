// The overview's cards that are loaded right after it, together: one request, and little in what the pane loads first.
export { AttentionCard } from "./AttentionCard";
export { FirstStepsCard } from "./FirstStepsCard";
export { GroupsCard } from "./GroupsCard";
export { ExpiredDrafts } from "../../drafts/ExpiredDrafts";
export { PickedCard } from "./PickedCard";
export { PreparationCard } from "./PreparationCard";
export { StepsCard } from "./StepsCard";
