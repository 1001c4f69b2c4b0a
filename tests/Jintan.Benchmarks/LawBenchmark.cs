using BenchmarkDotNet.Attributes;
using Jintan.Activities.Questions;
using Jintan.Law;

namespace Jintan.Benchmarks;

/// <summary>A full evaluation of one case, from scope to effects. Aim: under 5 µs and under 4 KB.</summary>
/// <remarks>In this process: the project that BenchmarkDotNet generates does not see transitive references, which are switched off here.</remarks>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(5)]
public class LawBenchmark
{
    private readonly LawInForce _law = new(new DateOnly(2020, 4, 20));

    private readonly CaseFacts _case = new()
    {
        Subject = new() { Category = SubjectCategory.CivilServant, Party = PartyMembership.Full },
        SpecialRule = new(false),
        Conduct = new(new("art7.item1"), new(2020, 1, 6), new(2020, 1, 10), Harm.AdverseInfluence),
        Elements = Situations.Item(new("art7.item1"))!.Elements.ToDictionary(element => element, _ => true),
        Intake = new() { Channel = Channel.HandedOver, Verified = true, CollectiveStudy = true, StudyResult = StudyResult.Accept },
        Unit = new(HasAuthority: true),
        Approval = new(Body.Responsible, new(2020, 2, 12)), Investigation = new(new(2020, 2, 14), [Body.Unit]),
        Finding = new(true, true, [Method.CirculatedCriticism, Method.Admonition]),
        Factors = new() { Mitigating = [new("art10.item1")] },
        Hearing = new() { Notified = true, Held = true, Recorded = true },
        ChainDone = [DecisionStep.UnitCollective, DecisionStep.OfficeConsent],
        Decision = new() { Methods = [Method.Admonition], DecidedOn = new(2020, 4, 20), EffectiveOn = new(2020, 4, 20), Written = true },
    };

    /// <summary>Scope, route, permitted set, every rule of the decision, effects, documents, guidance.</summary>
    [Benchmark]
    public Answer FullEvaluation() => DecisionQuestions.MayBeDecided(_case, _law);
}
