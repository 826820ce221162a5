namespace TeamsBot.Hosting;

/// <summary>Who has a role from the start.</summary>
internal sealed class PeopleOptions
{
    public const string SectionName = "People";

    /// <summary>Entra object ids (GUIDs) of the partnership's secretariat.</summary>
    public IList<string> Secretariat { get; set; } = [];
}
