namespace TeamsBot.People;

/// <summary>Who is given a role by the settings: each once, at the first start that finds it here.</summary>
internal sealed class PeopleOptions
{
    public const string SectionName = "People";

    /// <summary>Entra object ids (GUIDs) of the partnership's secretariat.</summary>
    public IList<string> Secretariat { get; set; } = [];

    /// <summary>By object id: what a person is called until Teams says it.</summary>
    public IDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>By funded line's id, such as "cherwell": the object ids of its CSP contacts.</summary>
    public IDictionary<string, IList<string>> CspContacts { get; set; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>By funded line's id: the object ids of its LPA commanders.</summary>
    public IDictionary<string, IList<string>> LpaCommanders { get; set; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>By the id of a body that leads work in the newest delivery plan, such as "tvp": the object ids of those who send its updates.</summary>
    public IDictionary<string, IList<string>> LeadContacts { get; set; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);
}
