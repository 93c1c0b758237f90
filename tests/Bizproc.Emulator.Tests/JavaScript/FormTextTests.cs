using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bizproc.Emulator.Tests.JavaScript;

/// <summary>The texts that the page copies.</summary>
public sealed class FormTextTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_copied_form_hides_tokens_unless_they_are_asked_for()
    {
        string folder = Path.Combine(RepositoryFolder.Root, "tests", "Bizproc.Emulator.Tests", "JavaScript");
        string script = Path.Combine(RepositoryFolder.Root, "src", "Bizproc.Emulator", "Page", "Assets", "form-text.js");
        var run = await ProgramRun.OfAsync("node", ["form-text.mjs", script], folder, new Dictionary<string, string>(), TimeSpan.FromSeconds(30));
        Assert.SkipWhen(run is null, "There is no Node.js on this machine");
        Assert.True(run!.ExitCode == 0, run.Error);

        var texts = JsonElement.Parse(run.Output);
        string curl = texts.GetProperty("curl").GetString()!;
        var form = JsonElement.Parse(texts.GetProperty("json").GetString()!);

        Assert.StartsWith("""curl 'http://127.0.0.1:5000/h?a='\''b' """, curl, StringComparison.Ordinal);
        Assert.Contains("""--data-urlencode 'properties[list][0]=it'\''s'""", curl, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", curl, StringComparison.Ordinal);
        Assert.All(["secret1", "secret2", "secret3"], secret => Assert.Contains(secret, texts.GetProperty("whole").GetString()!, StringComparison.Ordinal));
        Assert.Equal("(hidden)", form.GetProperty("auth").GetProperty("access_token").GetString());
        Assert.Equal("""["it's","b"]""", JsonSerializer.Serialize(form.GetProperty("properties").GetProperty("list").EnumerateArray().Select(static item => item.GetString()), Readable));
        Assert.Equal("p", form.GetProperty("properties").GetProperty("__proto__").GetString());
    }
}
