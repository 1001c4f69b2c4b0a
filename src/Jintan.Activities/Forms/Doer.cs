namespace Jintan.Activities.Forms;

/// <summary>How the body that is competent for a form is found; a person is never typed in.</summary>
public enum Doer
{
    /// <summary>The body that the form names.</summary>
    NamedBody,

    /// <summary>Who may approve the start, by the highest of the persons concerned (article 13).</summary>
    Approver,

    /// <summary>Who investigates: the unit, the Office for the three organs, the leading group (article 14).</summary>
    Investigator,

    /// <summary>Who decides: the unit, or the Office for the three organs (article 15).</summary>
    Decider,

    /// <summary>Who consented to the decision: the Office, the Standing Committee; in the simplified procedure the unit by itself (articles 15 and 16).</summary>
    Consenter,

    /// <summary>Who reports the half-year: the organisation that the report is about (article 20).</summary>
    Reporter,
}
