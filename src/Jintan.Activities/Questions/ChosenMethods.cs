using Jintan.Law;

namespace Jintan.Activities.Questions;

/// <summary>Whether chosen methods are lawful for this person. The first refusal is the one that must be cured first, so it stands alone.</summary>
internal static class ChosenMethods
{
    internal sealed record Permission(RouteFound Route, PermittedFound Found);

    internal static void Check(ValueList<Method> methods, CaseFacts facts, Permission permission, LawInForce law, RulingLog log)
    {
        var person = facts.Person();
        var (route, found) = permission;
        var hired = facts.IsHired();
        var lawful = log.Add(Article09.MethodsAreOfArticle9(new(methods, hired)))
            && log.Add(Article02.MethodFitsAPersonOutOfOffice(new(person.Category, methods)))
            && log.Add(Article10.ExemptionIsRecognised(new(methods, facts.Factors.Tolerance())))
            && (!hired || log.Add(Article09.HiredStaffMethodIsAvailable(
                new(PermittedFound.HiredPerson(facts, found.BaseRange, law), methods))))
            && log.Add(Article09.PartyDisciplineIsForMembers(new(methods, person.Party)))
            && log.Add(Article21.TypeExistsForTheCategory(
                new(person.Category, person.Elected, methods, facts.Decision?.DecidedOn, law.Superior)))
            && log.Add(Article03.SanctionIsNotRepeated(new(facts.PriorSanction, methods, law.Superior)))
            && (!route.IsSimplified || log.Add(Article16.MethodsStayWithinTheFour(new(
                MethodSet.Of(methods), facts.ChainDone.Contains(DecisionStep.OfficeCollectiveConsent), law.Readings))));
        if (lawful && hired)
        {
            log.Add(Article09.SeriousFindingLeadsToDismissal(new(PermittedFound.HiredPerson(facts, found.BaseRange, law), methods)));
        }

        if (lawful && !found.Set.IsEmpty)
        {
            WithinRange(methods, facts, found, law, log);
        }
    }

    private static void WithinRange(ValueList<Method> methods, CaseFacts facts, PermittedFound found, LawInForce law, RulingLog log)
    {
        if (found.Discretion == Discretion.MustAggravate
            && !log.Add(Article11.MandatoryAggravationIsApplied(new(methods, found.Set))))
        {
            return;
        }

        if (log.Add(Article09.MethodsAreInsideThePermittedSet(new(methods, found.Set))))
        {
            log.Add(Article11.BalancingIsReasoned(new(found.Discretion == Discretion.Both, facts.BalancingReason, law.Readings)));
        }
    }
}
