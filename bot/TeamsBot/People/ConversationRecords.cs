using Microsoft.Bot.Builder;
using Partnership.Returns;
using TeamsBot.Conversation;
using TeamsBot.Storage;

namespace TeamsBot.People;

/// <summary>Where the bot can write to a person, and what their last questions were about.</summary>
internal sealed class ConversationRecords(ConversationReferenceStore references, IStorage storage, DatabaseReader reader, Roles roles) : IPersonalRecords
{
    public async Task<PersonalRecord?> DescribeAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken)
    {
        var hasChat = await references.FindPersonalAsync(Id(person), cancellationToken) is not null;
        var threads = ThreadsOf(turnContext).Count;
        if (!hasChat && threads == 0)
        {
            return null;
        }

        var chat = !hasChat ? "" : IsNeeded(person)
            ? "The address of our chat, so that I can write to you; it stays as long as you have a role. "
            : "The address of our chat, so that I can write to you. ";
        var thread = threads == 0 ? "" : "What your last questions were about, so that I understand the next one.";
        return new PersonalRecord("Our conversation", (chat + thread).TrimEnd(), Removable: threads > 0 || !IsNeeded(person));
    }

    public async Task RemoveAsync(ITurnContext turnContext, PersonId person, CancellationToken cancellationToken)
    {
        await storage.DeleteAsync([.. ThreadsOf(turnContext)], cancellationToken);
        if (!IsNeeded(person))
        {
            await references.RemovePersonalAsync(Id(person), cancellationToken);
        }
    }

    private static string Id(PersonId person) => person.Value.ToString("D");

    /// <summary>Whoever has a role is written to.</summary>
    private bool IsNeeded(PersonId person) => roles.Of(person).Count > 0;

    /// <summary>The keys of the bot state that belongs to the turn's sender, in every conversation.</summary>
    private List<string> ThreadsOf(ITurnContext turnContext) =>
        reader.Read($"/users/{turnContext.Activity.From.Id}", static (session, end) => session.BotState.KeysEndingWith(end));
}
