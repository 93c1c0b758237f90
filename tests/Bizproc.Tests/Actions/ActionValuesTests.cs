using System.Text;
using Bizproc.Protocol;

namespace Bizproc.Tests.Actions;

public class ActionValuesTests
{
    [Theory]
    [InlineData("https://app.example.com", "https://app.example.com")]
    [InlineData("https://app.example.com/", "https://app.example.com")]
    [InlineData("https://app.example.com/bp/", "https://app.example.com/bp")]
    [InlineData("HTTPS://App.Example.COM:443/BP", "https://app.example.com/BP")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000")]
    [InlineData("https://приклад.укр/шлях", "https://xn--80aikifvh.xn--j1amh/%D1%88%D0%BB%D1%8F%D1%85")]
    [InlineData("https://app.example.com/a\"b\\c d", "https://app.example.com/a%22b/c%20d")]
    public void A_public_url_becomes_ascii_to_which_paths_can_be_joined(string address, string expected)
    {
        var values = new ActionValues(new Uri(address));

        Assert.Equal(expected, Encoding.UTF8.GetString(values.PublicUrl));
        Assert.Equal(HandlerUrlFault.None, HandlerUrl.Check(Encoding.UTF8.GetString(values.PublicUrl) + "/bizproc/x"));
    }

    [Theory]
    [InlineData("app.example.com")]
    [InlineData("/bizproc")]
    [InlineData("ftp://app.example.com")]
    [InlineData("mailto:a@b.c")]
    [InlineData("https://app.example.com/?a=b")]
    [InlineData("https://app.example.com/#f")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]")]
    public void A_public_url_to_which_no_path_can_be_joined_is_refused(string address) =>
        Assert.Throws<ArgumentException>("publicUrl", () => new ActionValues(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(17, "17")]
    [InlineData(int.MaxValue, "2147483647")]
    public void A_user_is_its_digits(int user, string digits) =>
        Assert.Equal(digits, Encoding.UTF8.GetString(new ActionValues(new Uri("https://a.b"), user).UserId));

    [Fact]
    public void Slots_are_found_by_their_exact_name()
    {
        var values = new ActionValues(new Uri("https://a.b"), slots: new Dictionary<string, int> { ["orders"] = 128 });

        Assert.Equal("128", Encoding.UTF8.GetString(values.GetSlot("c", "orders")));
        var error = Assert.Throws<InvalidOperationException>(() => values.GetSlot("my_code", "Orders").Length);
        Assert.Contains("my_code", error.Message, StringComparison.Ordinal);
        Assert.Contains("Orders", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_slot_holds_the_number_of_something(int number) => Assert.Throws<ArgumentException>(
        "slots", () => new ActionValues(new Uri("https://a.b"), slots: new Dictionary<string, int> { ["orders"] = number }));
}
