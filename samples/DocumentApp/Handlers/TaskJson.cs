using System.Text.Json.Serialization;

namespace DocumentApp.Handlers;

/// <summary>The JSON serializer for <c>tasks.task.list</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TaskQuery))]
[JsonSerializable(typeof(TaskList))]
internal sealed partial class TaskJson : JsonSerializerContext;

internal sealed record TaskQuery(TaskFilter Filter, IReadOnlyList<string> Select);

internal sealed record TaskFilter([property: JsonPropertyName("UF_CRM_TASK")] string CrmEntity);

internal sealed record TaskList(IReadOnlyList<PortalTask> Tasks);

internal sealed record PortalTask(string Id, string? TimeSpentInLogs);
