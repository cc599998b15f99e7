// The quotas that stand in the lists of areas and people, with their sum beside the target.
import { useId } from "react";
import { Field, Input } from "@fluentui/react-components";
import { useText } from "../../text";
import { quotaOf } from "./names";
import type { SettingsForm } from "./useSettings";

const LISTS = ["areas", "people"] as const;
const MOST = 1_000_000;

export function QuotaFields({ form, wrong }: { form: SettingsForm; wrong: ReadonlySet<string> }) {
  return (
    <>
      {LISTS.map((list) => (
        <QuotaList key={list} list={list} form={form} wrong={wrong} />
      ))}
    </>
  );
}

function QuotaList({
  list,
  form,
  wrong,
}: {
  list: (typeof LISTS)[number];
  form: SettingsForm;
  wrong: ReadonlySet<string>;
}) {
  const text = useText();
  const id = useId();
  const quotas = Object.entries(form.draft).flatMap(([key, value]) => {
    const quota = quotaOf(key);
    return quota?.list === list ? [{ key, value, name: quota.name }] : [];
  });
  if (quotas.length === 0) return null;
  const sum = quotas.reduce((total, { value }) => total + (Number(value) || 0), 0);
  return (
    <div className="quotas" role="group" aria-labelledby={id} aria-describedby={`${id}-sum`}>
      <p id={id}>{text(`settings.quotas.${list}`)}</p>
      <div className={list === "areas" ? "checks codes" : "checks"}>
        {quotas.map(({ key, value, name }) => (
          <Field
            key={key}
            label={name}
            {...(wrong.has(key)
              ? {
                  validationState: "error" as const,
                  validationMessage: text("settings.problem.whole", { least: 0, most: MOST }),
                }
              : {})}
          >
            <Input
              value={value}
              inputMode="numeric"
              input={{ size: 4 }}
              onChange={(_, data) => {
                form.set(key, data.value);
              }}
            />
          </Field>
        ))}
      </div>
      <p id={`${id}-sum`} className="small quiet">
        {text("settings.quotas.sum", { sum, target: Number(form.draft["target"]) || 0 })}
      </p>
    </div>
  );
}
