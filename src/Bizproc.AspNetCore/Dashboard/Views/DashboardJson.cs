using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bizproc.AspNetCore.Dashboard.Views;

/// <summary>The JSON serializer of the dashboard's data.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CountsView))]
[JsonSerializable(typeof(ItemsView))]
[JsonSerializable(typeof(ContentView))]
[JsonSerializable(typeof(PortalsView))]
[JsonSerializable(typeof(ChangeView))]
[JsonSerializable(typeof(ChangedView))]
[JsonSerializable(typeof(RefusalView))]
internal sealed partial class DashboardJson : JsonSerializerContext;
