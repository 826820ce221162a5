using Partnership.Texts;

namespace TeamsBot.Areas.People;

/// <summary>The ways in which people ask what the bot holds about them, and to be forgotten.</summary>
internal static class PersonalDataRequest
{
    private const int MaximumLength = 120;

    private const string Data = "data information details personal everything anything all records record history chats chat conversation conversations messages what which have has got hold held holds know known store stored stores keep kept keeps remember save saved collect collected do does want need like long how right";

    private static readonly QuestionShape[] Shapes =
    [
        new("privacy|gdpr", Data + " policy notice statement protection rights"),
        new("data protection", Data + " policy notice statement rights privacy"),
        new("delete|remove|erase|forget|wipe me|my|mine|myself", Data),
        new("data|information my", Data + " see access"),
        new("hold|store|keep|remember|save|record|read my messages|message|chats|chat|conversation|conversations|questions|name", Data),
        new("hold|holds|held|store|stored|stores|keep|kept|keeps|know|remember|collect|collected|save|saved|got|have about|on|data|information me|my|myself", Data),
    ];

    public static bool Matches(string text) => text.Length <= MaximumLength && QuestionShape.WordsOf(text) is var words && Array.Exists(Shapes, shape => shape.Fits(words));
}
