using Partnership.Returns;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.People;

/// <summary>Where the bot can write to a person, and what their last questions were about.</summary>
internal sealed class ConversationRecords(ConversationReferenceStore references, DatabaseReader reader, Roles roles) : IPersonalRecords
{
    public async Task<PersonalRecord?> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var hasChat = await references.FindPersonalAsync(person.Value.ToString("D"), cancellationToken) is not null;
        var threads = reader.Read(person, ConversationEnds.StatesOf).Count;
        if (!hasChat && threads == 0)
        {
            return null;
        }

        var isNeeded = roles.Of(person).Count > 0;
        var chat = !hasChat ? "" : isNeeded
            ? "Your name and the address of our chat, so that I know you and can write to you; they stay as long as you have a role. "
            : "Your name and the address of our chat, so that I know you and can write to you. ";
        var thread = threads == 0 ? "" : "What your last questions were about, so that I understand the next one. ";
        return new PersonalRecord("Our conversation", $"{chat}{thread}It goes when nobody has written here for {ConversationEnds.KeptMonths} months, and when you remove the app.", Removable: threads > 0 || !isNeeded);
    }
}
