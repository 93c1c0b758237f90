using Application._1;

await ActionServer.Create(args).RunAsync();
