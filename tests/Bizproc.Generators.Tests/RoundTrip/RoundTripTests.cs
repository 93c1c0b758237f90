using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bizproc.Generators.Tests.Payload;

namespace Bizproc.Generators.Tests.RoundTrip;

/// <summary>
/// Random actions and values: a generated reader reads the values that the emulated portal sends, and the portal keeps the values that a handler
/// sets.
/// </summary>
public class RoundTripTests
{
    private const int Seed = 20_260_501;

    // More inputs on the machine that checks every change, fewer in a local run.
    private static readonly int Calls = int.TryParse(Environment.GetEnvironmentVariable("BIZPROC_RANDOM_CALLS"), out int count) ? count : 1_000;

    private static readonly (PortalDateFormat Format, PortalFormats Formats)[] Portals =
    [
        (PortalDateFormat.DayMonthYear, new PortalFormats(CultureInfo.GetCultureInfo("de-DE"), TimeZoneInfo.Utc)),
        (PortalDateFormat.MonthDayYear, new PortalFormats(CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc)),
        (PortalDateFormat.YearMonthDay, new PortalFormats(CultureInfo.GetCultureInfo("sv-SE"), TimeZoneInfo.Utc)),
    ];

    [Fact]
    public async Task What_the_portal_sends_is_read_equal_and_what_is_answered_is_kept()
    {
        var actions = TripAction.All(new Random(Seed));
        using var emitted = new EmittedActions([.. actions.Select(static action => action.Source)]);
        await using var portal = await EmulatedPortal.StartAsync(TestContext.Current.CancellationToken);

        // The handlers are at the address of the portal itself, which answers at once that it does not have them.
        var client = portal.CreateClient(publicUrl: portal.Address);
        int read = 0;
        foreach (var action in actions)
        {
            var loaded = LoadedAction.Of(emitted.TypeOf(action.ClassName));
            portal.Reset();
            await client.CallAsync(loaded.Definitions.Single(), ActionCommand.Add, cancellationToken: TestContext.Current.CancellationToken);

            for (int i = 0; i < Math.Max(Portals.Length, Calls / actions.Count + 1); i++, read++)
            {
                var (format, formats) = Portals[i % Portals.Length];
                portal.Settings = new PortalSettings { DateFormat = format };
                await TripAsync(portal, client, action, loaded, formats, seed: Seed + read);
            }
        }

        Assert.True(read >= Calls);
    }

    private static async Task TripAsync(EmulatedPortal portal, PortalClient client, TripAction action, LoadedAction loaded, PortalFormats formats, int seed)
    {
        var random = new Random(seed);
        var format = portal.Settings.DateFormat;
        var given = action.Properties.Where(static property => !property.IsReturn)
            .ToDictionary(static property => property, property => GivenValue.Next(property, random, format));
        var values = new JsonObject(given.Where(static pair => pair.Value.IsGiven).Select(static pair => KeyValuePair.Create(pair.Key.Key, pair.Value.Json)));
        var run = await portal.RunAsync(
            new RunRequest(action.ClassName) { Values = values, Document = new JsonObject { ["TITLE"] = TextKinds.DocumentTitle } },
            TestContext.Current.CancellationToken);

        List<string> differences = [];
        try
        {
            var (instance, call) = loaded.Read(Encoding.ASCII.GetBytes(run.Form), formats);
            foreach (var (property, value) in given) Compare(property, value.Read, instance.GetType().GetProperty(property.Member)!.GetValue(instance));

            var returned = action.Properties.Where(static property => property.IsReturn)
                .ToDictionary(static property => property, property => ReturnedValue.Next(property, random, format));
            foreach (var (property, value) in returned)
            {
                var member = instance.GetType().GetProperty(property.Member)!;
                member.SetValue(instance, Settable.Of(member.PropertyType, value.Value));
            }

            await loaded.AnswerAsync(client, call.EventToken, instance, formats);
            var step = portal.GetRun(run.Id);
            foreach (var (property, value) in returned) Compare(property, value.Kept, KeptOf(step.Values.GetProperty(property.Key)));
        }
        catch (Exception failure) when (failure is BizprocBindingException or PortalException or ArgumentException)
        {
            differences.Add(failure.Message);
        }

        if (differences.Count == 0) return;

        Assert.Fail($"""
            Seed {seed}, {format}
            {string.Join('\n', differences)}
            {action.Source}
            {run.Form}
            {values.ToJsonString()}
            """);

        void Compare(TripProperty property, object? expected, object? actual)
        {
            var (wanted, had) = (Canonical.Of(expected, property.Shape.IsSet), Canonical.Of(actual, property.Shape.IsSet));
            if (wanted != had) differences.Add($"{property.Key} ({property.Source.Type}): {had} instead of {wanted}");
        }
    }

    private static object? KeptOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Array => value.EnumerateArray().Select(static item => KeptOf(item)).ToArray(),
        JsonValueKind.String => value.GetString(),
        _ => value.ToString(),
    };
}
