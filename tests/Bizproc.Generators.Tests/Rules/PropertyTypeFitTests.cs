using Bizproc.Generators.Rules.Checks;

namespace Bizproc.Generators.Tests.Rules;

public class PropertyTypeFitTests
{
    [Theory]
    [InlineData("boolean", "bool")]
    [InlineData("YesNo", "bool")]
    [InlineData("integer", "int")]
    [InlineData("long", "int")]
    [InlineData("number", "double")]
    [InlineData("numeric", "double")]
    [InlineData("float", "double")]
    [InlineData("decimal", "double")]
    [InlineData("enumeration", "select")]
    [InlineData("enum", "select")]
    [InlineData("list", "select")]
    [InlineData("str", "string")]
    [InlineData(" textarea ", "text")]
    [InlineData("timestamp", "datetime")]
    [InlineData("employee", "user")]
    [InlineData("strng", "string")]
    [InlineData("crm", null)]
    [InlineData(" ", null)]
    public void A_slip_is_known_with_the_type_that_is_meant(string type, string? meant)
    {
        Assert.True(PropertyTypeFit.IsSlip(type));
        Assert.Equal(meant, PropertyTypeFit.Meant(type));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("INT")]
    [InlineData("UF:address")]
    [InlineData("something else")]
    public void What_is_no_slip_is_not_corrected(string type) => Assert.False(PropertyTypeFit.IsSlip(type));
}
