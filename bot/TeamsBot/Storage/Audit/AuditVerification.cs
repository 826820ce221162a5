namespace TeamsBot.Storage.Audit;

/// <summary>How a walk along the audit trail ended.</summary>
/// <param name="Entries">Entries that hold, from the first.</param>
/// <param name="LastHash">The hash of the last of them. Written down elsewhere, it shows later whether entries were cut off the end.</param>
/// <param name="BrokenAt">The sequence number at which the chain first breaks; null where it holds.</param>
/// <param name="Finding">What is wrong there; empty where nothing is.</param>
internal sealed record AuditVerification(long Entries, string LastHash, long? BrokenAt, string Finding)
{
    /// <summary>Entries read at a time, so that a long trail needs no more memory than a short one.</summary>
    private const int Batch = 1000;

    /// <summary>Walks the trail from its start to its end or to the first entry that does not follow from the one before.</summary>
    public static AuditVerification Run(DatabaseSession session)
    {
        var (count, hash) = (0L, AuditHash.None);
        while (session.Audit.From(count, Batch) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                if (Fault(entry, count + 1, hash) is { } finding)
                {
                    return new AuditVerification(count, hash, count + 1, finding);
                }

                (count, hash) = (entry.Sequence, entry.Hash);
            }
        }

        return new AuditVerification(count, hash, BrokenAt: null, Finding: "");
    }

    private static string? Fault(AuditEntry entry, long expected, string previousHash) => entry switch
    {
        _ when entry.Sequence != expected => "the entry is missing",
        _ when !string.Equals(entry.PreviousHash, previousHash, StringComparison.Ordinal) => "the entry does not follow the one before it",
        _ when !string.Equals(entry.Hash, AuditHash.Of(entry), StringComparison.Ordinal) => "the entry was changed after it was written",
        _ => null,
    };
}
