using System.Text.Json.Nodes;
using Jintan.Activities.Forms;
using Jintan.Law;
using Jintan.Ledger.Cases;
using Jintan.Ledger.Registers;

namespace Jintan.Activities.Steps;

/// <summary>
/// What the investigation report makes known beside its plain fields: who investigated, which elements and factors are proven, and that what an
/// earlier report claimed and this one does not is claimed no longer.
/// </summary>
internal static class InvestigationFindings
{
    public static JsonObject From(StepScope step)
    {
        var submitted = step.Ledger.Submission!;
        var findings = new JsonObject
        {
            // The author signs by submitting; what other organs say to an earlier report does not speak of this one.
            ["investigation"] = new JsonObject { ["by"] = new JsonArray(step.File.InPlaceOf(submitted.Task.Id) ?? submitted.Task.Body), ["dissent"] = null },
            ["finding"] = new JsonObject { ["accountability_needed"] = submitted.Outcome != "NotNeeded" },
            ["steps"] = new JsonObject { ["reported_on"] = $"{step.Ledger.Today:yyyy-MM-dd}" },
        };
        // What was proposed, heard and studied on an earlier report was so on that report.
        if (step.Facts is { Proposal: not null } or { Hearing: not null } or { Decision: not null } or { ChainDone.Count: > 0 })
        {
            MergePatch.Apply(findings, ReviewUndone.Learned());
        }

        // The authority that is registered after the clue counts from then on.
        if (step.Facts.Unit is { HasAuthority: false } && step.Ledger.PersonToday(step.Person) is { } person && ClueFacts.UnitHasAuthority(step.Ledger, person))
        {
            findings["unit"] = new JsonObject { ["has_authority"] = true };
        }

        AddProof(findings, submitted.Form, step.Facts);
        return findings;
    }

    /// <summary>Adds which elements and circumstances the report proves.</summary>
    /// <param name="known">The case until now.</param>
    public static void AddProof(JsonObject learned, JsonObject form, CaseFacts known)
    {
        if (known.Finding is { Situations.Count: > 0 } && form[InvestigationForms.Situations] is null)
        {
            Part(learned, "finding")["situations"] = new JsonArray();
            known = known with { Finding = known.Finding with { Situations = [] } };
        }

        learned["elements"] = Elements(known.CitedSituations(), form["elements"] as JsonArray);
        var factors = Part(learned, "factors");
        factors["evidence"] = Evidence(form);
        if (known.Factors is { Mitigating.Count: > 0 } && form["mitigating"] is null)
        {
            factors["mitigating"] = new JsonArray();
        }

        if (known.Factors is { Aggravating.Count: > 0 } && form["aggravating"] is null)
        {
            factors["aggravating"] = new JsonArray();
        }

        if (known.Factors is { FaultTolerance: not FaultTolerance.None } && form["faultTolerance"] is null)
        {
            factors["fault_tolerance"] = "none";
        }

        if (known.BalancingReason is not null)
        {
            learned["balancing_reason"] = null;
        }

        if (known.Escalate is { Need.Count: > 0 } && form["need"] is null)
        {
            learned["escalate"] = null;
        }

        if (known.Hired is { Serious: true } && form["hiredSerious"] is null)
        {
            Part(learned, "hired")["serious"] = false;
        }

        if (known.Suspected is not null && form["suspected"]?.GetValue<bool>() is not true)
        {
            learned["suspected"] = null;
        }

        if (known.PriorSanction is not null && form["sanctioned"]?.GetValue<bool>() is not true)
        {
            learned["prior_sanction"] = null;
        }
    }

    private static JsonObject Part(JsonObject learned, string name)
    {
        if (learned[name] is not JsonObject part)
        {
            learned[name] = part = [];
        }

        return part;
    }

    private static JsonObject Elements(ValueList<Clause> cited, JsonArray? proven)
    {
        var found = proven?.Select(e => e!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];
        var elements = new JsonObject();
        foreach (var item in cited)
        {
            foreach (var element in Situations.Item(item)?.Elements ?? [])
            {
                var proof = Situations.ProofOf(element, item, cited);
                elements[proof] = found.Contains(proof);
            }
        }

        return elements;
    }

    /// <summary>Evidence by factor; a factor that was claimed without a row stays without evidence and is refused by the law.</summary>
    private static JsonObject Evidence(JsonObject form)
    {
        var evidence = new JsonObject();
        foreach (var factor in new[] { form["mitigating"], form["aggravating"] }.OfType<JsonArray>().SelectMany(claimed => claimed))
        {
            evidence[factor!.GetValue<string>()] = null;
        }

        foreach (var row in form["evidence"] as JsonArray ?? [])
        {
            if (row!["factor"] is { } factor)
            {
                evidence[factor.GetValue<string>()] = row["proof"]?.GetValue<string>();
            }
        }

        return evidence;
    }
}
