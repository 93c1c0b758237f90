namespace Bizproc.IntegrationTests.Stored;

/// <summary>A row that an update finds: in every column, it has a value that no declaration of these tests has.</summary>
internal static class OldRow
{
    private const string Everything = """
        "HANDLER": "https://old.example.com/handler", "AUTH_USER_ID": 99, "USE_SUBSCRIPTION": "X",
        "NAME": {"fr": "vieux"}, "DESCRIPTION": "old",
        "PROPERTIES": {"old": {"Name": "old"}}, "RETURN_PROPERTIES": {"oldAnswer": {"Name": "old"}},
        "DOCUMENT_TYPE": ["crm", "CCrmDocumentContact", "CONTACT"], "FILTER": {"INCLUDE": ["old"], "EXCLUDE": ["older"]},
        "USE_PLACEMENT": "Y", "PLACEMENT_HANDLER": "https://old.example.com/placement"
        """;

    /// <param name="portal">The portal to which it is added.</param>
    /// <param name="kind"><c>activity</c> or <c>robot</c>.</param>
    /// <param name="code">Its code.</param>
    public static async Task AddAsync(TestPortal portal, string kind, string code) =>
        Assert.Equal("true", await portal.CallAsync($"bizproc.{kind}.add", $$"""{"CODE": "{{code}}", {{Everything}}}"""));
}
