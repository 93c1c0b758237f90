namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 12</summary>
public sealed class PlacementGetTests
{
    private const string Action = """{"CODE":"a","NAME":"N","HANDLER":"https://a.b/h","USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"https://a.b/settings"}""";

    [Fact]
    public async Task An_application_sees_its_own_settings_pages()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("[]", await test.CallAsync("placement.get", "{}"));

        await test.CallAsync("bizproc.activity.add", Action);

        Assert.Equal("""[{"placement":"BIZPROC_ACTIVITY_PROPERTIES_DIALOG","handler":"https:\/\/a.b\/settings","title":"","description":""}]""", await test.CallAsync("placement.get", "{}"));
        Assert.Equal("[]", await test.CallAsync("placement.get", "{}", "admin@app.2"));
    }

    [Fact]
    public async Task Only_an_administrator_sees_them()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal("Access denied!", await test.CallAsync("placement.get", "{}", "user"));
    }
}
