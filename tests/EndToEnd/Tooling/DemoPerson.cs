namespace EndToEnd.Tooling;

/// <summary>Somebody of the demo world, whom the bot's development settings give a role.</summary>
/// <param name="Number">The end of the person's ids, which the world's file and the settings share.</param>
/// <param name="Name">As they sign.</param>
internal sealed record DemoPerson(string Number, string Name)
{
    /// <summary>The world's file has them as its current user.</summary>
    public static DemoPerson Secretariat { get; } = new("11", "Marian Thistlewood");

    public static DemoPerson CherwellContact { get; } = new("12", "Owen Larkfield");

    public static DemoPerson CherwellCommander { get; } = new("14", "Grace Enderby");
}
