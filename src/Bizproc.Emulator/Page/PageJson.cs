using System.Text.Json;
using System.Text.Json.Serialization;
using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page;

/// <summary>The JSON serializer of the page's data.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(FeedView))]
[JsonSerializable(typeof(StoryView))]
internal sealed partial class PageJson : JsonSerializerContext;
