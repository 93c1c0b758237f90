namespace Bizproc.Editor.Tests;

/// <summary>The diagnostics and generated code that a user sees while typing.</summary>
public class EditorTests
{
    [Fact]
    public async Task A_mistake_is_seen_and_mended_and_generated_code_follows()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var editor = await Editor.OpenAsync(Sources.Letter, cancellationToken);
        Assert.Empty(await editor.DiagnosticsAsync(cancellationToken));
        Assert.Contains("\"letter_text\":{", await editor.GeneratedAsync(cancellationToken), StringComparison.Ordinal);

        await editor.TypeAsync("letter_text", "2nd-text", cancellationToken);
        var mistake = Assert.Single(await editor.DiagnosticsAsync(cancellationToken));
        Assert.Equal("BZP0301", mistake.Id);
        Assert.Contains("\"2nd-text\":{", await editor.GeneratedAsync(cancellationToken), StringComparison.Ordinal);

        await editor.FixAsync(mistake, cancellationToken);
        Assert.Empty(await editor.DiagnosticsAsync(cancellationToken));
        string generated = await editor.GeneratedAsync(cancellationToken);
        Assert.DoesNotContain("2nd-text", generated, StringComparison.Ordinal);
        Assert.Contains("nd_text\":{", generated, StringComparison.Ordinal);
    }
}
