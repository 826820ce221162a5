namespace Partnership.Facts;

/// <summary>The sorts of fact that have no record type of their own.</summary>
public enum StatementKind
{
    /// <summary>A number with its unit, period and body.</summary>
    Figure,

    /// <summary>A person and the role they hold.</summary>
    Role,

    /// <summary>A body that sits on a committee, group or partnership.</summary>
    Membership,

    /// <summary>An acronym or a term and its meaning.</summary>
    Term,

    /// <summary>How often and when a body meets.</summary>
    Meeting,

    /// <summary>A task of the business cycle.</summary>
    CycleTask,

    /// <summary>A project, scheme, campaign or operation and what came of it.</summary>
    Initiative,

    /// <summary>Something achieved.</summary>
    Achievement,

    /// <summary>A challenge, risk or issue that the documents name.</summary>
    Challenge,

    /// <summary>A plan or strategy that the documents point to.</summary>
    RelatedPlan,

    /// <summary>What a body does or how something works: duties, processes, reporting rules.</summary>
    Explanation,

    /// <summary>An address, telephone number, e-mail address or web page that a document gives.</summary>
    Contact,
}
