using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace Bizproc.Tests.Hosting.Rollouts;

/// <summary>Many portals without a network, each at a host of its own: they keep the codes of their actions and the record of the last deployment.</summary>
internal sealed class FakePortals
{
    private readonly ConcurrentDictionary<string, Portal> _portals = new(StringComparer.Ordinal);

    /// <summary>A function that is awaited before each request is answered.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>The number of requests that asked for a plan.</summary>
    public int Looks => _portals.Values.Sum(static portal => portal.Looks);

    /// <summary>The number of requests that added or updated actions.</summary>
    public int Changes => _portals.Values.Sum(static portal => portal.Changes);

    public IEnumerable<Portal> All => _portals.Values;

    public Portal this[string host] => _portals.GetOrAdd(host, static _ => new Portal());

    /// <summary>Creates the handler of one process. It also waits for <paramref name="before"/>.</summary>
    public HttpMessageHandler CreateHandler(Func<CancellationToken, Task>? before = null) => new Handler(this, before ?? (static _ => Task.CompletedTask));

    /// <summary>A portal.</summary>
    internal sealed class Portal
    {
        private readonly SortedSet<string> _activities = new(StringComparer.Ordinal);
        private string _option = "";

        public int Looks { get; private set; }

        public int Changes { get; private set; }

        /// <summary>The name in the last add or update.</summary>
        public string Name { get; private set; } = "";

        /// <summary>Answers a batch.</summary>
        public string Answer(string body)
        {
            string[] commands = [.. JsonElement.Parse(body).GetProperty("cmd").EnumerateArray().Select(static command => command.GetString()!)];
            lock (_activities)
            {
                if (commands[0].StartsWith("bizproc.activity.list", StringComparison.Ordinal)) Looks++;
                if (commands.Any(static command => command.Contains(".add?", StringComparison.Ordinal) || command.Contains(".update?", StringComparison.Ordinal))) Changes++;
                string results = string.Join(',', commands.Select(Answer1));
                return $$$"""{"result":{"result":[{{{results}}}],"result_error":[],"result_total":[],"result_next":[],"result_time":[]}}""";
            }
        }

        private string Answer1(string command)
        {
            int mark = command.IndexOf('?', StringComparison.Ordinal);
            string method = command[..mark];
            var fields = command[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(static field => field.Split('='))
                .ToDictionary(static parts => Uri.UnescapeDataString(parts[0]), static parts => Uri.UnescapeDataString(parts[1].Replace('+', ' ')), StringComparer.Ordinal);
            switch (method)
            {
                case "bizproc.activity.list":
                    return JsonSerializer.Serialize(_activities);
                case "bizproc.robot.list":
                    return "[]";
                case "app.option.get":
                    return JsonSerializer.Serialize(_option);
                case "app.option.set":
                    _option = fields["options[bizproc.deployed]"];
                    return "true";
                case "app.info":
                    return """{"INSTALLED":true}""";
                default:
                    _activities.Add(fields["CODE"]);
                    Name = fields.GetValueOrDefault("NAME") ?? fields.GetValueOrDefault("FIELDS[NAME]") ?? Name;
                    return "true";
            }
        }
    }

    private sealed class Handler(FakePortals portals, Func<CancellationToken, Task> before) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string host = request.RequestUri!.Host;
            string body = await request.Content!.ReadAsStringAsync(cancellationToken);
            await before(cancellationToken);
            await portals.Before(host, cancellationToken);
            return new HttpResponseMessage { Content = new StringContent(portals[host].Answer(body), Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}
