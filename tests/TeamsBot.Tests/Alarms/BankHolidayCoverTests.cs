using Partnership.Calendars;
using Shouldly;
using TeamsBot.Alarms;
using TeamsBot.Commands;
using TeamsBot.Tests.Delivery;
using Xunit;

namespace TeamsBot.Tests.Alarms;

public sealed class BankHolidayCoverTests
{
    private static readonly BankHolidays _untilTheEndOf2030 = new([new BankHoliday(new DateOnly(2030, 12, 25), "Christmas Day")]);

    [Fact]
    public void A_list_that_reaches_18_months_needs_no_word() => BankHolidayCover.Warning(_untilTheEndOf2030, new DateOnly(2029, 6, 30)).ShouldBeNull();

    [Fact]
    public void A_list_that_ends_within_18_months_is_warned_of() =>
        BankHolidayCover.Warning(_untilTheEndOf2030, new DateOnly(2029, 7, 1)).ShouldNotBeNull().ShouldStartWith("The list of bank holidays ends on 31 December 2030.");

    [Fact]
    public void A_list_that_has_ended_is_warned_of() =>
        BankHolidayCover.Warning(_untilTheEndOf2030, new DateOnly(2031, 1, 1)).ShouldNotBeNull().ShouldStartWith("The list of bank holidays ended on 31 December 2030.");

    [Fact]
    public async Task The_check_command_warns_and_finds_no_fault()
    {
        var clock = new ShiftedClock();
        clock.Forward(LondonTime.At(BankHolidays.England.LastDay.AddDays(1), new TimeOnly(12, 0)).Instant - clock.GetUtcNow());
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["check"], output, error, clock);

        exitCode.ShouldBe(0);
        output.ToString().ShouldStartWith("Warning: The list of bank holidays ended on");
    }
}
