using Jintan.Engine.Activities;

namespace Jintan.Engine.Definitions.Soundness;

/// <summary>Looks for everything that can go wrong in the flowcharts of a definition, each with a run that leads there.</summary>
public static class SoundnessCheck
{
    /// <summary>Flowcharts with more activities are not looked at.</summary>
    public const int MostNodes = 500;

    /// <param name="limit">States beyond which a flowchart counts as not proved.</param>
    public static SoundnessReport Run(CompiledWorkflow workflow, int limit = FlowStateSpace.DefaultLimit)
    {
        var findings = new List<SoundnessFinding>();
        var states = 0;
        foreach (var node in workflow.Nodes)
        {
            if (node.Activity is Flowchart)
                states += Check(node, limit, findings);
        }

        return new(!findings.Exists(finding => finding.Kind == SoundnessKind.NotProved), findings, states);
    }

    private static int Check(CompiledNode flowchart, int limit, List<SoundnessFinding> findings)
    {
        if (flowchart.Children.Count > MostNodes)
        {
            findings.Add(FlowFindings.TooManyNodes(flowchart));
            return 0;
        }

        var model = new FlowModel(flowchart);
        var space = new FlowStateSpace(model, [], limit);
        findings.AddRange(new FlowFindings(model, space).All());
        return space.States.Count;
    }
}
