using System.Net;
using System.Text.RegularExpressions;
using Bizproc.Emulator.Page;
using Bizproc.Pages;

namespace Bizproc.Emulator.Tests.Page;

/// <summary>The files of the page, and their delivery.</summary>
public sealed partial class AssetTests
{
    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/page/app.js", "text/javascript; charset=utf-8")]
    [InlineData("/page/style.css", "text/css; charset=utf-8")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    public async Task Files_come_with_their_type_and_may_load_only_each_other(string address, string contentType)
    {
        await using var test = await TestPortal.StartAsync();

        using var response = await test.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, contentType), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.StartsWith("default-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/page/nope.js")]
    [InlineData("/page/")]
    [InlineData("/page/..%2Findex.html")]
    public async Task Other_files_are_not_there(string address)
    {
        await using var test = await TestPortal.StartAsync();

        using var response = await test.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void No_file_has_markup_made_of_texts_or_another_address()
    {
        string folder = Path.Combine(RepositoryFolder.Root, "src", "Bizproc.Emulator", "Page", "Assets");
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            string text = File.ReadAllText(file);
            Assert.NotNull(PageAssets.Find(Path.GetFileName(file)));
            Assert.DoesNotMatch(MarkupOfTexts(), text);
            Assert.DoesNotMatch(OtherAddress(), text);
        }
    }

    [Fact]
    public async Task What_is_not_modelled_is_on_the_page()
    {
        await using var test = await TestPortal.StartAsync();

        var lines = (await ViewReader.ViewAsync(test)).GetProperty("notModelled").EnumerateArray().Select(static line => line.GetString()!);

        Assert.Equal(NotModelled.All, lines);
    }

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bon[a-z]+=""|\beval\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkupOfTexts();

    /// <summary>References to other hosts. Examples of handlers on this machine and the namespace of SVG are not requested.</summary>
    [GeneratedRegex(@"(https?:)?//(?!127\.0\.0\.1|www\.w3\.org/2000/svg)[a-z0-9-]+\.[a-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherAddress();
}
