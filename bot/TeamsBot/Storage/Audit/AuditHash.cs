using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TeamsBot.Storage.Audit;

/// <summary>
/// The hash that chains the audit trail: SHA-256, in lower-case hex, over the previous entry's hash and every other field. Each field goes
/// in with its length before it (null as -1), so that no text moved from one field to the next gives the same hash.
/// </summary>
internal static class AuditHash
{
    /// <summary>What stands for the previous hash in the first entry.</summary>
    public static string None { get; } = new('0', SHA256.HashSizeInBytes * 2);

    public static string Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, entry.PreviousHash);
        Append(hash, entry.Sequence);
        Append(hash, entry.At.ToUnixTimeMilliseconds());
        Append(hash, entry.ActorId);
        Append(hash, entry.ActorName);
        Append(hash, entry.Action);
        Append(hash, entry.Subject);
        Append(hash, entry.Before);
        Append(hash, entry.After);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Append(hash, -1);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, rented);
        Append(hash, length);
        hash.AppendData(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
    }
}
