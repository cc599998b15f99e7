// The settings: each with what it means and where the procedure says so, and what a change does before it is saved.
import { Button } from "@fluentui/react-components";
import { Card } from "../../parts/Card";
import { Failure } from "../../parts/Failure";
import { Message } from "../../parts/Message";
import { Waiting } from "../../parts/Waiting";
import { useText } from "../../text";
import { ConflictView } from "../shared/ConflictView";
import { useWorkText } from "../shared/useWorkText";
import type { ScreenProps } from "../screen-props";
import { DraftsPart } from "./DraftsPart";
import { EffectCard } from "./EffectCard";
import { FORMS, GROUPS, quotaOf, SETTING_NAMES, type GroupName } from "./names";
import { QuotaFields } from "./QuotaFields";
import { SettingField } from "./SettingField";
import { TablesCard } from "./TablesCard";
import { YearCard } from "./YearCard";
import { useSettings, type SettingsForm } from "./useSettings";
import { labelOf, shownValue } from "./words";

const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[];

export function SettingsScreen({ buttons, onGo }: ScreenProps) {
  const text = useText();
  const form = useSettings();
  const { reading, saving } = form;
  if (saving.kind === "conflict") return <Conflict form={form} conflict={saving} />;
  if (!reading)
    return saving.kind === "failed" ? (
      <>
        <Failure error={saving.error} onRetry={saving.retry} />
        <Card heading={text("settings.group.drafts")}>
          <DraftsPart tasks={buttons.tasks} />
        </Card>
      </>
    ) : (
      <Waiting label={text("settings.reading")} />
    );
  return (
    <>
      <SettingsFields
        form={form}
        reading={reading}
        buttons={buttons}
        onScorecard={() => {
          onGo("scorecard");
        }}
      />
      <YearCard
        areas={Object.keys(form.draft).flatMap((key) => {
          const quota = quotaOf(key);
          return quota?.list === "areas" ? [quota.name] : [];
        })}
      />
    </>
  );
}

function SettingsFields({
  form,
  reading,
  buttons,
  onScorecard,
}: {
  form: SettingsForm;
  reading: NonNullable<SettingsForm["reading"]>;
  buttons: ScreenProps["buttons"];
  onScorecard: () => void;
}) {
  const text = useText();
  const { saving } = form;
  const bad = unusable(form);
  // What stands unusable in the workbook is told at its field, and hinders nobody from changing something else.
  const blocked = Object.keys(form.changes).some((key) => bad.has(key));
  return (
    <form
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) form.save();
      }}
    >
      <p>{text("settings.intro")}</p>
      {GROUP_NAMES.map((group) => (
        <Card key={group} heading={text(`settings.group.${group}`)}>
          {GROUPS[group].map((name) => (
            <SettingField
              key={name}
              name={name}
              value={form.draft[FORMS[name].key]}
              wrong={bad.has(FORMS[name].key)}
              callStatuses={reading.callStatuses}
              onChange={(next) => {
                form.set(FORMS[name].key, next);
              }}
            />
          ))}
          {group === "samples" && <QuotaFields form={form} wrong={bad} />}
          {group === "drafts" && <DraftsPart tasks={buttons.tasks} />}
        </Card>
      ))}
      <TablesCard places={reading.places} onJump={buttons.jump} onScorecard={onScorecard} />
      <div className={form.isChanged ? "screen closing" : "screen"}>
        <EffectCard reading={reading} draft={form.draft} isChanged={form.isChanged} />
        <SavingState form={form} />
        <div className="line">
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={saving.kind === "running" || blocked || !form.isChanged}
          >
            {text("settings.save")}
          </Button>
          <Button disabledFocusable={saving.kind === "running" || !form.isChanged} onClick={form.discard}>
            {text("settings.discard")}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** The keys whose text cannot be used. */
function unusable({ reading, draft }: SettingsForm): ReadonlySet<string> {
  const known = [...SETTING_NAMES.map((name) => FORMS[name].key), ...Object.keys(draft).filter(quotaOf)];
  return new Set(
    known.filter((key) => {
      const value = draft[key];
      return value !== undefined && reading?.isUsable(key, value) === false;
    }),
  );
}

function SavingState({ form }: { form: SettingsForm }) {
  const text = useText();
  const { saving } = form;
  if (saving.kind === "running") return <Waiting label={text("settings.saving")} />;
  if (saving.kind === "failed")
    return <Failure error={saving.error} onRetry={saving.retry} onDismiss={form.dismiss} />;
  if (saving.kind !== "saved") return null;
  const { back, changed, undone } = saving;
  const saved = undone ? text("settings.undone") : text("settings.saved", { count: changed });
  return (
    <Message
      intent="success"
      onDismiss={form.dismiss}
      {...(back === undefined
        ? {}
        : {
            actions: (
              <Button
                onClick={() => {
                  form.undo(back);
                }}
              >
                {text("settings.undo")}
              </Button>
            ),
          })}
    >
      {changed === 0 ? text("settings.savedNothing") : saved}
    </Message>
  );
}

/** What a co-author set meanwhile beside what the person wants; nothing is written until they have chosen. */
function Conflict({
  form,
  conflict,
}: {
  form: SettingsForm;
  conflict: Extract<SettingsForm["saving"], { kind: "conflict" }>;
}) {
  const text = useText();
  const say = useWorkText();
  const { conflicts, fields } = conflict;
  const shown = conflicts.map((one) => ({
    ...one,
    header: labelOf(text, one.key),
    mine: shownValue(text, one.key, one.mine),
    theirs: shownValue(text, one.key, one.theirs),
  }));
  return (
    <ConflictView
      heading={text("settings.conflict")}
      conflicts={shown}
      say={say}
      onDecide={(chosen) => {
        const decided = conflicts.map(({ key, mine, theirs }) => {
          const isTheirs = chosen[key] === shown.find((one) => one.key === key)?.theirs;
          return [key, isTheirs ? theirs : mine] as const;
        });
        form.save({ base: fields, fields: { ...form.changes, ...Object.fromEntries(decided) } });
      }}
    />
  );
}
