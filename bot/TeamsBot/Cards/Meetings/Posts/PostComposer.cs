using Partnership.Meetings.Messages;
using Partnership.Meetings.Reminders;
using TeamsBot.Cards.Forms;
using TeamsBot.Meetings.Posts;

namespace TeamsBot.Cards.Meetings.Posts;

/// <summary>Lays out posts about meetings, and how the secretariat looks at one beforehand.</summary>
internal static class PostComposer
{
    public static PostMessageCard Message(PostKey key, MeetingMessage message, PostLook look, CardRoom room) => new(
        message.Summary,
        key.ToString(),
        room.ShowTitle(message.Title),
        StyleOf(look),
        [.. message.Lines.Select(line => new CardFact(line.Label, room.ShowNote(line.Text)))],
        [.. message.Entries.Select(entry => new PostEntry(room.ShowTitle(entry.Title), [.. entry.Lines.Select(line => new CardFact(line.Label, room.ShowNote(line.Text)))]))],
        message.PointsTitle ?? "",
        [.. message.Points.Select(room.ShowNote)],
        [.. Links(message)],
        ButtonRow.Of(look is PostLook.Reminder or PostLook.Moved ? [CardButton.Go("Show the agenda", new CardAction(PostVerbs.Agenda) { Subject = key.Meeting.ToString() })] : []));

    /// <param name="conversation">Only there; null for all channels.</param>
    /// <param name="note">What was just done; empty where nothing was.</param>
    public static PostPreviewCard Preview(ComingPost coming, string where, string? conversation, string note)
    {
        var what = PostKinds.NameOf(coming.Post.Key.Kind);
        var when = coming.IsSkipped ? $"It was to be posted on {PostWhen.Of(coming.Post.Due)} {where}, and is skipped." : $"I post it on {PostWhen.Of(coming.Post.Due)} {where}.";
        return new PostPreviewCard(
            $"{char.ToUpperInvariant(what[0])}{what[1..]}: {coming.Meeting.Title}. {when}",
            CardRoom.Show($"{char.ToUpperInvariant(what[0])}{what[1..]}, as it will look", length: 120),
            AdaptiveMarkdown.Escape(when),
            AdaptiveMarkdown.Escape(note),
            ButtonRow.Of(Buttons(coming, conversation)));
    }

    private static IEnumerable<CardButton> Buttons(ComingPost coming, string? conversation)
    {
        CardAction On(string verb) => new(verb)
        {
            Subject = coming.Post.Key.Meeting.ToString(),
            Kind = coming.Post.Key.Kind.ToString(),
            Area = conversation,
            Confirmed = coming.Post.Key.Offset,
            Revision = coming.Post.Key.Revision,
        };
        yield return CardButton.Go("Post it now", On(PostVerbs.Now));
        yield return coming.IsSkipped ? CardButton.Go("Post it after all", On(PostVerbs.Keep)).AsNext() : CardButton.Go("Skip this one", On(PostVerbs.Skip));
    }

    private static string StyleOf(PostLook look) => look switch
    {
        PostLook.Reminder => "emphasis",
        PostLook.Agenda or PostLook.Change => "accent",
        PostLook.Moved => "warning",
        PostLook.Cancelled => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, message: null),
    };

    private static IEnumerable<PostLink> Links(MeetingMessage message)
    {
        if (message.JoinLink is { } join)
        {
            yield return new PostLink("Join online", join.AbsoluteUri);
        }

        if (message.CalendarLink is { } calendar)
        {
            yield return new PostLink("Add to calendar", calendar.AbsoluteUri);
        }
    }
}
