using System.Globalization;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Requests;

/// <summary>Amounts as people write them into a field of a return.</summary>
public sealed class WrittenAmountTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("given", 0.9)]
    [InlineData("blind", 0.9)]
    [InlineData("blind-d", 0.95)]
    public void Amounts_in_people_s_own_words_are_read_or_asked_about_and_never_read_wrongly(string set, double floor)
    {
        var cases = WrittenRequest.Read(set, 'G');
        var (right, wrong) = (0, new List<string>());
        foreach (var one in cases)
        {
            var reading = MoneyInput.Read(one.Text, zeroAllowed: true, creditAllowed: true);
            var said = reading.Amount?.Pounds;
            var verdict = one.Asks ? (said is null or < 0 ? "right" : "WRONG") : said is null ? "asked" : said == one.Sum("amount") ? "right" : "WRONG";
            right += verdict is "right" ? 1 : 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Id} {verdict} | {one.Text} | {said?.ToString(CultureInfo.InvariantCulture) ?? reading.Message} | {one.Said("say")}"));
            if (verdict is "WRONG")
            {
                wrong.Add(one.Id);
            }
        }

        output.WriteLine($"{right} of {cases.Count} right");
        wrong.ShouldBeEmpty();
        ((double)right / cases.Count).ShouldBeGreaterThanOrEqualTo(floor);
    }
}
