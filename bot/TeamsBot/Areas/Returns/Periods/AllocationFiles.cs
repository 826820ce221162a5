using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Returns;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Files;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Periods;

/// <summary>Takes the allocations of a funding year from a file: the year's form opens with them filled in, and is saved as any other.</summary>
internal sealed partial class AllocationFiles(FileDownloads downloads, PeriodForms forms, PeriodCards cards, ReturnStore store, Roles roles, Knowledge knowledge, SlowAnswer slowAnswer)
{
    /// <summary>Bytes: many times the lines that a fund has.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly string[] _types = ["csv", "tsv"];

    /// <summary>Takes the first table among the files of a message.</summary>
    /// <param name="text">What was written with it; may name the year.</param>
    /// <returns>False where the message has none.</returns>
    public async Task<bool> TakeAsync(ITurnContext<IMessageActivity> turnContext, string text, CancellationToken cancellationToken)
    {
        if (SentFile.Of(turnContext.Activity).FirstOrDefault(static file => _types.Contains(file.Type, StringComparer.Ordinal)) is not { } file)
        {
            return false;
        }

        await slowAnswer.TypeWhileAsync(
            turnContext,
            roles.IsSecretariat(turnContext.Activity) ? TakeAsync(turnContext, file, text, cancellationToken) : CardReply.SayAsync(turnContext, PeriodsCapability.NotAllowed(roles, Roles.SenderOf(turnContext.Activity)), cancellationToken),
            cancellationToken);
        return true;
    }

    private async Task TakeAsync(ITurnContext turnContext, SentFile file, string text, CancellationToken cancellationToken)
    {
        switch (await downloads.GetAsync(file.Address, ReadAsync, cancellationToken))
        {
            case null:
                await CardReply.SayAsync(turnContext, "I could not fetch that file from where Teams keeps it. Please send it once more.", cancellationToken);
                break;
            case { Length: > MostBytes }:
                await CardReply.SayAsync(turnContext, "That file is larger than I read: 64 KB is the most, and a year's allocations need less than one.", cancellationToken);
                break;
            case var content:
                var (facts, _) = await knowledge.GetAsync();
                var year = YearIn(text) ?? YearIn(file.Name);
                var current = year is { } named ? store.FindPeriod(named.Id) : null;
                await CardReply.ShowAsync(turnContext, cards.Form(PeriodForms.Fill(facts, forms.Of(facts, current, year: year), AllocationTable.Decode(content))), cancellationToken);
                break;
        }
    }

    /// <summary>The file, or a byte more than is read of it: what a server says of its length is not relied on.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBytes + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..read];
    }

    private static FundingYear? YearIn(string text) => Years().Matches(text).Select(match => FundingYear.Parse(match.Value)).FirstOrDefault(year => year is not null);

    [GeneratedRegex(@"(?<!\d)(20)?\d\d\s?[/\-\u2013]\s?(20)?\d\d(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Years();
}
