using Partnership.Meetings.Messages;
using Partnership.Meetings.Reminders;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>Lays out posts about meetings, and how the secretariat looks at one beforehand.</summary>
internal static class PostComposer
{
    /// <param name="calendarFile">Where the meeting's calendar file is; null where none is served.</param>
    public static PostMessageCard Message(PostKey key, MeetingMessage message, PostLook look, Uri? calendarFile, CardBudget room) => new(
        message.Summary,
        key.ToString(),
        room.ShowTitle(message.Title),
        StyleOf(look),
        [.. message.Lines.Select(line => new CardFact(line.Label, room.ShowNote(line.Text)))],
        [.. message.Entries.Select(entry => new PostEntry(room.ShowTitle(entry.Title), [.. entry.Lines.Select(line => new CardFact(line.Label, room.ShowNote(line.Text)))]))],
        message.PointsTitle ?? "",
        [.. message.Points.Select(room.ShowNote)],
        [.. Links(message, message.CalendarLink is null ? null : calendarFile)],
        ButtonRow.Of(look is PostLook.Reminder or PostLook.Moved ? [CardButton.Go("Show the agenda", new CardAction(MeetingVerbs.Agenda) { Subject = key.Meeting.ToString() })] : []));

    /// <param name="where">Such as "in Partnership".</param>
    /// <param name="conversation">The channel that the buttons are for; null for all.</param>
    /// <param name="note">What was just done; empty where nothing was.</param>
    /// <param name="isOpen">Whether it is still to be decided.</param>
    public static PostPreviewCard Preview(ComingPost coming, string where, string? conversation, string note, bool isOpen)
    {
        var name = PostKinds.NameOf(coming.Post.Key.Kind);
        var what = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        var when = !isOpen ? ""
            : coming.IsSkipped ? $"It was to be posted on {PostWhen.Of(coming.Post.Due)} {where}, and is skipped."
            : $"I post it on {PostWhen.Of(coming.Post.Due)} {where}.";
        return new PostPreviewCard(
            $"{what}: {coming.Meeting.Title}. {(note.Length > 0 ? note : when)}",
            what,
            AdaptiveMarkdown.Escape(when),
            AdaptiveMarkdown.Escape(note),
            ButtonRow.Of(isOpen ? Buttons(coming, conversation) : []));
    }

    private static IEnumerable<CardButton> Buttons(ComingPost coming, string? conversation)
    {
        CardAction On(string verb) => new(verb)
        {
            Subject = coming.Post.Key.Meeting.ToString(),
            Post = PostActionData.NameOf(coming.Post.Key),
            Channel = conversation,
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

    private static IEnumerable<PostLink> Links(MeetingMessage message, Uri? calendarFile)
    {
        if (message.JoinLink is { } join)
        {
            yield return new PostLink("Join online", join.AbsoluteUri);
        }

        if (calendarFile is not null)
        {
            yield return new PostLink("Add to calendar", calendarFile.AbsoluteUri);
        }

        if (message.CalendarLink is { } outlook)
        {
            yield return new PostLink("Open in Outlook", outlook.AbsoluteUri);
        }
    }
}

/// <summary>The data of cards/meetings/posts-preview.json.</summary>
/// <param name="When">When it is posted, and where; empty where that is decided.</param>
/// <param name="Note">What was just done; empty where nothing was.</param>
internal sealed record PostPreviewCard(string Speak, string Title, string When, string Note, IReadOnlyList<ButtonRow> Rows);

/// <summary>The data of cards/meetings/posts-message.json.</summary>
/// <param name="Id">The post's key, as the title's id: so a message in a channel can be matched with what the log and the lists say of it.</param>
/// <param name="Style">The heading's container style.</param>
/// <param name="Speak">Plain; all other texts are escaped for Adaptive Cards' Markdown.</param>
internal sealed record PostMessageCard(
    string Speak,
    string Id,
    string Title,
    string Style,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<PostEntry> Entries,
    string PointsTitle,
    IReadOnlyList<string> Points,
    IReadOnlyList<PostLink> Links,
    IReadOnlyList<ButtonRow> Rows);
