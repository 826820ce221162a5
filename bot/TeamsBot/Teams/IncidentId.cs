using System.Security.Cryptography;

namespace TeamsBot.Teams;

/// <summary>A short id that a person can read out: it stands in the friendly error and in the log.</summary>
internal static class IncidentId
{
    // Without the letters and digits that are mistaken for each other.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static string Next() => RandomNumberGenerator.GetString(Alphabet, 6);
}
