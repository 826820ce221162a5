namespace TeamsBot.Tests.FakeTeams;

/// <summary>Whose signature a token bears.</summary>
internal enum Signature
{
    Published,
    OfAnother,
    NotEndorsed,
    None,
}
