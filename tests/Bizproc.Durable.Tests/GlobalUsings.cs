global using Bizproc.Durable.Storage.Databases;
global using Bizproc.Durable.Storage.Protection;
global using Bizproc.Durable.Tests.Support;
global using Bizproc.Portal.Tokens;
