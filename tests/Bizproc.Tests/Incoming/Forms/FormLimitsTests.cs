using System.Text;

namespace Bizproc.Tests.Incoming.Forms;

public sealed class FormLimitsTests
{
    private static readonly FormLimits Small = new() { MaxBody = 40, MaxFields = 3, MaxValue = 5, MaxDepth = 2 };

    [Theory]
    [InlineData("a=1&b=2&&&&c=33333&&&&&&&&&&&&&&&&&&&&&&", nameof(FormFault.None))]
    [InlineData("1234567890123456789012345678901234567890", nameof(FormFault.None))]
    [InlineData("12345678901234567890123456789012345678901", nameof(FormFault.TooLong))]
    [InlineData("a=1&a=2&a=3", nameof(FormFault.None))]
    [InlineData("a=1&a=2&a=3&", nameof(FormFault.None))]
    [InlineData("a=1&a=2&a=3&=", nameof(FormFault.TooManyFields))]
    [InlineData("a=55555", nameof(FormFault.None))]
    [InlineData("a=%35%35%35%35%35", nameof(FormFault.None))]
    [InlineData("a=666666", nameof(FormFault.ValueTooLong))]
    [InlineData("a[b][c]=1", nameof(FormFault.None))]
    [InlineData("a[b][c][=1", nameof(FormFault.None))]
    [InlineData("a[b][c][d]=1", nameof(FormFault.TooDeep))]
    [InlineData("a[][][]=1", nameof(FormFault.TooDeep))]
    [InlineData("[b][c][d]=1", nameof(FormFault.None))]
    public void What_is_at_a_limit_is_read_and_what_is_beyond_is_not(string form, string expected) =>
        Assert.Equal(expected, FormReader.TryRead(Encoding.ASCII.GetBytes(form), Small, out _).ToString());
}
