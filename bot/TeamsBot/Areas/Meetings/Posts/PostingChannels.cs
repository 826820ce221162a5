using System.Text.Json;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>The channels that posts about meetings go to, each change with its line in the audit trail.</summary>
/// <remarks>Every member throws <see cref="DatabaseFaultException"/> where the database cannot be used.</remarks>
internal sealed class PostingChannels(DatabaseWriter writer, DatabaseReader reader, TimeProvider time)
{
    public IReadOnlyList<PostingChannelRow> All() => reader.Read(0, static (session, _) => session.PostingChannels.All());

    /// <summary>Posts about one body's meetings, or about all, go to a conversation from now on.</summary>
    /// <returns>False where they did already.</returns>
    public Task<bool> AddAsync(string conversation, string name, BodyId? body, Person by, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            var here = Here(session, conversation);
            if (here.Exists(row => row.Body.Length == 0 || string.Equals(row.Body, body?.Value, StringComparison.Ordinal)))
            {
                return false;
            }

            var now = time.GetUtcNow();
            session.PostingChannels.Add(Row(conversation, name, body?.Value ?? "", by, now));
            if (body is null)
            {
                // All includes them; what was due for them before is theirs still.
                here.ForEach(row => session.PostingChannels.Remove(conversation, row.Body));
            }

            Note(session, "posts.here", conversation, by, now, here);
            return true;
        },
        cancellationToken);

    /// <summary>No more posts about one body's meetings, or about any.</summary>
    /// <param name="bodies">All bodies that meet: where posts about all of them go there, the others' stay.</param>
    /// <returns>False where there were none.</returns>
    public Task<bool> RemoveAsync(string conversation, BodyId? body, IReadOnlyList<BodyId> bodies, Person by, CancellationToken cancellationToken) => WriteAsync(
        session =>
        {
            var here = Here(session, conversation);
            var going = body is null ? here : here.FindAll(row => row.Body.Length == 0 || string.Equals(row.Body, body.Value.Value, StringComparison.Ordinal));
            if (going.Count == 0)
            {
                return false;
            }

            var now = time.GetUtcNow();
            foreach (var row in going)
            {
                session.PostingChannels.Remove(conversation, row.Body);
                foreach (var other in row.Body.Length == 0 && body is not null ? bodies.Where(one => one != body) : [])
                {
                    session.PostingChannels.Add(Row(conversation, row.Name, other.Value, by, row.At));
                }
            }

            Note(session, "posts.stop", conversation, by, now, here);
            return true;
        },
        cancellationToken);

    /// <summary>A channel is called something else.</summary>
    /// <returns>False where nothing is posted to it, or it was called so already.</returns>
    public Task<bool> RenameAsync(string conversation, string name, CancellationToken cancellationToken) =>
        WriteAsync(session => session.PostingChannels.Rename(conversation, name), cancellationToken);

    private static List<PostingChannelRow> Here(DatabaseSession session, string conversation) =>
        session.PostingChannels.All().FindAll(row => string.Equals(row.Conversation, conversation, StringComparison.Ordinal));

    private static PostingChannelRow Row(string conversation, string name, string body, Person by, DateTimeOffset at) =>
        new() { Conversation = conversation, Body = body, Name = name, SetBy = by.Id.Value.ToString("D"), At = at };

    private static void Note(DatabaseSession session, string action, string conversation, Person by, DateTimeOffset now, List<PostingChannelRow> before) =>
        session.Audit.Append(new AuditEvent(now, by.Id.Value, by.Name, action, $"channel/{conversation}", Bodies(before), Bodies(Here(session, conversation))));

    /// <summary>The bodies' ids as JSON; null where nothing is posted.</summary>
    private static string? Bodies(List<PostingChannelRow> rows) =>
        rows.Count == 0 ? null : JsonSerializer.Serialize([.. rows.Select(static row => row.Body)], PostsJsonContext.Default.StringArray);

    private async Task<bool> WriteAsync(Func<DatabaseSession, bool> change, CancellationToken cancellationToken)
    {
        var write = new Change(change);
        await writer.WriteAsync(write, cancellationToken);
        return write.Outcome;
    }

    private sealed class Change(Func<DatabaseSession, bool> change) : DatabaseWrite
    {
        public override bool Durable => true;

        public bool Outcome { get; private set; }

        public override void Apply(DatabaseSession session) => Outcome = change(session);
    }
}
