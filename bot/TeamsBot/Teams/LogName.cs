using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Teams;

/// <summary>
/// What stands in the log for an id that names a person or a chat with one: the same name for the same id until the bot ends, and nothing that leads
/// back to it.
/// </summary>
internal static class LogName
{
    private const int Length = 12;

    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    public static string Of(string id) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(id)))[..Length];
}
