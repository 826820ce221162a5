namespace EndToEnd.Tooling;

/// <summary>Somebody of the demo world, whom the bot's development settings give a role.</summary>
/// <param name="Word">What "playground --as" knows them by.</param>
/// <param name="Name">As they sign.</param>
internal sealed record DemoPerson(string Word, string Name)
{
    public static DemoPerson Secretariat { get; } = new("secretariat", "Marian Thistlewood");

    public static DemoPerson CherwellContact { get; } = new("cherwell", "Owen Larkfield");

    public static DemoPerson OxfordContact { get; } = new("oxford", "Priya Wolvercote");

    public static DemoPerson CherwellCommander { get; } = new("commander", "Grace Enderby");
}
