using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Binding;

/// <summary>Required values that do not come.</summary>
public sealed class RequiredValueTests
{
    [Fact]
    public void It_is_an_error_beside_all_others()
    {
        var reader = CallText.Reader("properties[a]=ten&properties[b]=&properties[c][]=");

        reader.Value<int, IntegerValue<int>>("a", isRequired: true);
        reader.Value<int, IntegerValue<int>>("b", "5", isRequired: true);
        reader.List<int, IntegerValue<int>>("c", isRequired: true);
        reader.Text("d", isRequired: true);

        Assert.Equal(
            ["a: 'ten' is not a whole number from -2147483648 to 2147483647", "b: the required value is missing", "c: the required value is missing", "d: the required value is missing"],
            reader.Errors.Select(static error => error.ToString()));
        Assert.Equal([false, true, true, true], reader.Errors.Select(static error => error.IsMissing));
    }

    [Fact]
    public void A_value_that_does_not_fit_is_not_missing_as_well()
    {
        var reader = CallText.Reader("properties[a][]=x&properties[b]=x");

        reader.List<int, IntegerValue<int>>("a", isRequired: true);
        reader.List<int, IntegerValue<int>>("b", isRequired: true);

        Assert.Equal(["a[0]", "b"], reader.Errors.Select(static error => error.Key));
    }

    [Fact]
    public void It_is_as_if_it_were_not_required_where_that_is_allowed()
    {
        Assert.Equal(FormFault.None, FormReader.TryRead("properties[a]="u8, new FormLimits(), out var form));
        CallReader reader = new(FormValue.FromTree(form)["properties"u8], PortalFormats.Default, allowsMissing: true);

        Assert.Equal(5, reader.Value<int, IntegerValue<int>>("a", "5", isRequired: true));
        Assert.Equal("", reader.Text("a", isRequired: true));
        Assert.Empty(reader.Texts("b", isRequired: true));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void A_call_that_is_read_without_a_host_is_refused_or_let_through_likewise()
    {
        byte[] body = Encoding.ASCII.GetBytes("code=sum.two&properties[amount]=&properties[count]=1");

        var refusal = Assert.Throws<BizprocBindingException>(() => BizprocCall.Read<NeedsAmount>(body, PortalFormats.Default));
        Assert.Equal("The call of 'sum.two' does not fit its class: amount: the required value is missing", refusal.Message);
        Assert.Equal((0m, 1), BizprocCall.Read<NeedsAmount>(body, PortalFormats.Default, allowMissingRequired: true).Action.Both);
    }
}
