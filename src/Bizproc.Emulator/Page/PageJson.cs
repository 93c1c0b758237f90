using System.Text.Json;
using System.Text.Json.Serialization;
using Bizproc.Emulator.Page.Views;

namespace Bizproc.Emulator.Page;

/// <summary>How the page's data are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(PageView))]
[JsonSerializable(typeof(FeedView))]
[JsonSerializable(typeof(StoryView))]
internal sealed partial class PageJson : JsonSerializerContext;
