using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Questions;

/// <summary>Tells who needs a person which one to turn to: nothing that the bot looks up helps them, and nobody reads what is written to it.</summary>
internal sealed class AppealCapability(Roles roles) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.WhereAsked(AppealRequest.HarmVerb, AppealRequest.DespairVerb, AppealRequest.ReportVerb, AppealRequest.PersonVerb)];

    public HelpTopic Help { get; } = new("Find a person", "\"I want to speak to a person\" tells whom to ask. Nobody reads along here: in an emergency call 999, and tell the police of a crime on 101.");

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AppealRequest.Read(text) is { } verb ? CapabilityRequest.Of(verb) : null);

    public Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken) => CardReply.SayAsync(turnContext, Words(verb, roles.IsSecretariat(turnContext.Activity)), cancellationToken);

    /// <param name="isToSecretariat">Whether the person belongs to the secretariat, whom others are sent to.</param>
    private string Words(string verb, bool isToSecretariat) => verb switch
    {
        AppealRequest.HarmVerb when isToSecretariat => "I'm sorry that this is happening. In danger now, call 999. At any other time the police are on 101. I am a program and nobody reads along here, so please tell a person whom you trust.",
        AppealRequest.ReportVerb when isToSecretariat => "I can't take a report: I am a program, and nobody reads along here. In an emergency call 999; otherwise tell the police on 101.",
        _ when isToSecretariat => "I am a program. People who need a person are sent to the secretariat, and you belong to it. In an emergency call 999, for the police 101.",
        AppealRequest.HarmVerb => $"I'm sorry that this is happening. In danger now, call 999. At any other time the police are on 101. I am a program and nobody reads along here, so please tell a person: {roles.SecretariatInWords()} can say who helps.",
        AppealRequest.DespairVerb => "I'm sorry that it is so hard now. I am a program, so please talk to a person: Samaritans listen day and night, free, on 116 123, and NHS 111 has a mental health team (option 2). If a life is in danger now, call 999.",
        AppealRequest.ReportVerb => $"I can't take a report: I am a program, and nobody reads along here. In an emergency call 999; otherwise tell the police on 101. If you are not sure who deals with it, ask {roles.SecretariatInWords()}.",
        _ => $"I am a program. A person who can help is {roles.SecretariatInWords()}: write to them in Teams. In an emergency call 999, for the police 101.",
    };
}
