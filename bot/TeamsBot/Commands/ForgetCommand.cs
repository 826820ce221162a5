using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Partnership.Returns;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Hosting;
using TeamsBot.People;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Commands;

/// <summary>Forgets a person who cannot ask the bot any more. It needs the database to itself, so the bot has to be stopped.</summary>
internal static class ForgetCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var person = new Argument<string>("object-id") { Description = "The person's object id in Entra ID (a GUID)." };
        var command = new Command("forget", "Remove what is held about a person who cannot ask any more, as \"forget me\" does. Stop the bot first.") { person };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(person), output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string objectId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(objectId, out var id) || id == Guid.Empty)
        {
            await error.WriteLineAsync($"'{objectId}' is no object id. It is the GUID that Entra ID shows on the person's page, such as 0e5a1e00-0000-4000-8000-000000000015.");
            return 1;
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Settings.Root });
        builder.Configuration.AddLocal();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddStorage().AddSingleton<ConversationEnds>();
        await using var services = builder.Services.BuildServiceProvider();
        try
        {
            return await ForgetAsync(services, new PersonId(id), output, error, cancellationToken);
        }
        catch (Exception exception) when (exception is DatabaseFaultException or OptionsValidationException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> ForgetAsync(ServiceProvider services, PersonId person, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (!File.Exists(services.GetRequiredService<DatabaseFile>().Path))
        {
            await error.WriteLineAsync($"There is no database '{services.GetRequiredService<DatabaseFile>().Path}'. Check {DatabaseOptions.SectionName}:{nameof(DatabaseOptions.Path)}.");
            return 1;
        }

        var reader = services.GetRequiredService<DatabaseReader>();
        if (reader.Read(person.Value.ToString("D"), static (session, id) => session.RoleGrants.IsHolder(id)))
        {
            await error.WriteLineAsync("This person still has a role, and others rely on that. Have the secretariat take it first, in chat (\"who has which role\", then such as \"Owen Larkfield is no longer CSP contact for Cherwell\"). Nothing was removed.");
            return 1;
        }

        var time = services.GetRequiredService<TimeProvider>();
        var removed = await services.GetRequiredService<ConversationEnds>().ForgetAsync(person, (session, removed) => Note(session, removed, time.GetUtcNow()), cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Removed: {removed.Chats.Count} address(es) of a chat, {removed.States.Count} state(s) of a conversation, {removed.Posts} message(s) to the person."));
        var entries = reader.Read(person, static (session, person) => session.Audit.CountBy(person.Value));
        var papers = reader.Read(person, static (session, person) => session.Returns.Naming(person).Count + session.Updates.Naming(person).Count);
        if (entries + papers > 0)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"What stays: {entries} entries of the audit trail and {papers} returns and updates with the person's name. They account for public money and are never changed."));
        }

        return 0;
    }

    /// <summary>That somebody was forgotten, and not who.</summary>
    private static void Note(DatabaseSession session, RemovedConversations removed, DateTimeOffset at) => session.Audit.Append(new AuditEvent(
        at,
        ActorId: null,
        "the operator",
        "people.forget",
        "person",
        Before: null,
        string.Create(CultureInfo.InvariantCulture, $$"""{"chats":{{removed.Chats.Count}},"states":{{removed.States.Count}},"posts":{{removed.Posts}}}""")));
}
