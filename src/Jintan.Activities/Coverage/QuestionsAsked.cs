using System.Reflection;
using Jintan.Activities.Questions;
using Jintan.Activities.Scenarios;
using Jintan.Activities.Steps;
using Jintan.Law;

namespace Jintan.Activities.Coverage;

/// <summary>Which clauses stand behind an activity: those of the rules that its question was seen to ask.</summary>
internal sealed class QuestionsAsked
{
    private static readonly ILookup<string, string> ClausesOfRules = Rulebook.All
        .SelectMany(rule => rule.Clauses.Select(clause => (Name: rule.Id[(rule.Id.IndexOf('/') + 1)..], clause.Id)))
        .ToLookup(one => one.Name, one => one.Id);

    private static readonly IReadOnlyDictionary<string, string> QuestionOfType = typeof(LegalStep).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(LegalStep)) && !type.IsAbstract)
        .ToDictionary(type => $"Jintan.{type.Name}", type => ((LegalStep)Activator.CreateInstance(type)!).Asked);

    private readonly Dictionary<string, HashSet<string>> clausesOfQuestions = [];

    private QuestionsAsked()
    {
    }

    /// <param name="scenarios">Files whose cases every question is asked of.</param>
    public static QuestionsAsked Of(IEnumerable<string> scenarios)
    {
        var asked = new QuestionsAsked();
        foreach (var scenario in scenarios.Select(ScenarioFile.Read).SelectMany(file => file.Scenarios).Where(one => !ScenarioRun.IsSkipped(one)))
        {
            var day = ScenarioOperations.Day(scenario);
            var (facts, law) = (ScenarioFacts.Read(scenario, day), new LawInForce(day) { Superior = SuperiorRules.All });
            foreach (var question in QuestionOfType.Values.Distinct())
            {
                asked.Add(question, QuestionBook.Ask(question, facts, law));
            }
        }

        return asked;
    }

    /// <summary>None for an activity that asks nothing.</summary>
    public IEnumerable<string> By(string activityType) =>
        QuestionOfType.TryGetValue(activityType, out var question) && clausesOfQuestions.TryGetValue(question, out var clauses) ? clauses : [];

    private void Add(string question, Answer answer)
    {
        if (!clausesOfQuestions.TryGetValue(question, out var clauses))
        {
            clausesOfQuestions[question] = clauses = [];
        }

        clauses.UnionWith(answer.Calls.SelectMany(call => ClausesOfRules[NameOf(call)]));
    }

    // Article09.MethodsAreOfArticle9(new(methods, hired)) calls MethodsAreOfArticle9.
    private static string NameOf(string call)
    {
        var name = call.Split('(', 2)[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
