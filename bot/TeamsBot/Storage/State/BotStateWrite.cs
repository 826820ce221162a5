using System.Globalization;

namespace TeamsBot.Storage.State;

/// <summary>One call's state objects, written or removed together or not at all.</summary>
internal sealed class BotStateWrite(IReadOnlyList<BotStateWrite.Item> items, StateTexts texts) : DatabaseWrite
{
    public override void Apply(DatabaseSession session)
    {
        foreach (var item in items)
        {
            if (item.ReadETag is { } etag && session.BotState.Version(item.Key) is { } stored
                && !string.Equals(stored.ToString(CultureInfo.InvariantCulture), etag, StringComparison.Ordinal))
            {
                Refusal = new StateConflictException(item.Key);
                return;
            }
        }

        foreach (var item in items)
        {
            if (item.Json is null)
            {
                session.BotState.Delete(item.Key);
            }
            else
            {
                session.BotState.Put(item.Key, item.Json, item.Version);
            }
        }
    }

    protected override void Committed()
    {
        foreach (var item in items)
        {
            texts.Change(item.Key, item.Json);
        }
    }

    protected override void Failed()
    {
        foreach (var item in items)
        {
            texts.Change(item.Key, null);
        }
    }

    /// <summary>One object. Without <paramref name="Json"/> it is removed; without <paramref name="ReadETag"/> it overwrites.</summary>
    public readonly record struct Item(string Key, string? Json, long Version, string? ReadETag);
}
