using System.Globalization;

namespace Bizproc.Tests.Configuration;

/// <summary>Times as people write them into configurations.</summary>
public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("00:00:10", false, null)]
    [InlineData("23:59:59", false, null)]
    [InlineData("00:00:00", true, null)]
    [InlineData("00:00:00", false, "O is 00:00:00, but must be above 0")]
    [InlineData("-00:00:01", false, "O is -00:00:01, but must be above 0")]
    [InlineData("-00:00:01", true, "O is -00:00:01, but must be 0 or more")]
    [InlineData("10", false, "O is 10 days, but must be below one day: a whole number is a number of days, so write 00:00:10 for 10 seconds")]
    [InlineData("90", false, "O is 90 days, but must be below one day: a whole number is a number of days, so write 00:01:30 for 90 seconds")]
    [InlineData("1", false, "O is 1 day, but must be below one day: a whole number is a number of days, so write 00:00:01 for 1 second")]
    [InlineData("1.00:00:01", false, "O is 1.00:00:01, but must be below one day")]
    public void A_time_is_judged_with_the_spelling_that_works(string value, bool mayBeZero, string? fault) =>
        Assert.Equal(fault, TimeLimit.FindFault("O", TimeSpan.Parse(value, CultureInfo.InvariantCulture), mayBeZero));
}
